"""Nodes are copied, pickled, weakly referenced, collected."""
import ast, copy, gc, pickle, weakref
tree = ast.parse("def f(a=1):\n  return a + 2")
for other in copy.copy(tree), copy.deepcopy(tree), pickle.loads(pickle.dumps(tree)):
    print(type(other).__name__, other is tree, other.body is tree.body, ast.dump(other) == ast.dump(tree))
print(ast.Name("x").__reduce__())
node = ast.Name("x")
ref = weakref.ref(node)
node.self = node
del node
gc.collect()
print(ref())
a = ast.parse("x + y").body[0].value
print(a.left.ctx is a.right.ctx, type(a.left.ctx) is ast.Load, a.left.ctx == ast.Load())
match a:
    case ast.BinOp(ast.Name(id=i), ast.Add(), ast.Name(j)):
        print(i, j)
