# many pseudo-random operations on formats, views, arrays and bytearrays
import struct, array
seed=[12345]
def rnd(n):
    seed[0]=(seed[0]*6364136223846793005+1442695040888963407)&(2**64-1)
    return (seed[0]>>33)%n
def t(f,*a):
    try: return f(*a)
    except Exception as e: return type(e).__name__+str(e)
letters='xcbB?hHiIlLqQnNefdspP 0123456789'
for i in range(250):
    f=['','<','>','=','@','!'][rnd(6)]+''.join(letters[rnd(len(letters))] for k in range(rnd(7)))
    n=t(struct.calcsize,f)
    print(repr(f),n)
    if isinstance(n,int) and n<5000:
        d=bytes(rnd(256) for k in range(n))
        u=t(struct.unpack,f,d)
        print(repr(u).replace('nan','N'))
        if isinstance(u,tuple) and 'nan' not in repr(u):
            print(t(struct.pack,f,*u))
            print(t(struct.unpack_from,f,d+b'abc',rnd(5)-2))
b=bytearray(range(48))
fm='bBhHiIlLqQfd?cnNP'
for i in range(250):
    m=memoryview(b)
    ops=[]
    for k in range(rnd(4)):
        o=rnd(4)
        if o==0: m2=t(m.cast,fm[rnd(len(fm))])
        elif o==1: m2=t(m.__getitem__,slice([None,rnd(60)-30][rnd(2)],[None,rnd(60)-30][rnd(2)],[None,rnd(7)-3][rnd(2)]))
        elif o==2: m2=t(m.cast,'B',[rnd(8)+1,rnd(8)])
        else: m2=t(m.cast,fm[rnd(len(fm))],[2,3,rnd(3)+1])
        if isinstance(m2,str): ops.append(m2)
        else: m=m2
    print(ops,m.format,m.shape,m.strides,m.c_contiguous,m.f_contiguous,m.nbytes,t(m.tobytes),t(m.tobytes,'F'),repr(t(m.tolist)).replace('nan','N'),t(lambda:m==m[::1]),t(hash,m.toreadonly()) if rnd(4)==0 else 0,t(m.__getitem__,rnd(9)-4),t(m.__getitem__,(rnd(3),rnd(3))))
    if rnd(3)==0: print(t(m.__setitem__,rnd(9)-4,rnd(300)), t(m.__setitem__,slice(rnd(5),rnd(9)),bytes(rnd(4))), t(m.__setitem__,slice(rnd(5),rnd(9)),m[:rnd(4)] if m.ndim else b''))
a=array.array('h',range(10))
for i in range(250):
    k=slice([None,rnd(30)-15][rnd(2)],[None,rnd(30)-15][rnd(2)],[None,rnd(7)-3][rnd(2)])
    o=rnd(6)
    def st(v): a[k]=v
    def dl(): del a[k]
    if o==0: r=t(lambda:a[k])
    elif o==1: r=t(st,array.array('h',range(rnd(5))))
    elif o==2 and len(a)>5: r=t(dl)
    elif o==3: r=t(a.insert,rnd(30)-15,rnd(70000)-35000)
    elif o==4: r=t(a.pop,rnd(20)-10)
    else: r=t(a.index,rnd(10),rnd(20)-10,rnd(20)-10)
    if len(a)<4: a.extend(range(8))
    print(o,r,a)
c=bytearray(range(20))
for i in range(300):
    k=slice([None,rnd(50)-25][rnd(2)],[None,rnd(50)-25][rnd(2)],[None,None,rnd(7)-3][rnd(3)])
    o=rnd(5)
    def st(v): c[k]=v
    def dl(): del c[k]
    if o==0: r=t(st,bytes(rnd(9)))
    elif o==1 and len(c)>10: r=t(dl)
    elif o==2: r=t(c.extend,range(rnd(9)))
    elif o==3: r=t(c.pop,rnd(20)-10)
    else: r=t(c.insert,rnd(30)-15,rnd(300))
    if len(c)<5: c.extend(b'abcdefgh')
    print(o,r,bytes(c),c.__alloc__())
