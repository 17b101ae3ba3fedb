/* hashlib.c: the module _hashlib: hash objects (Modules/_hashopenssl.c, _blake2). Large data is hashed in pieces that count against the
 * budget; the buffer is held meanwhile. */
#include "modules/digest.h"
#include "modules/modules.h"
#include "object/buffer.h"
#include "object/bytes_parts.h"
#include "object/type_int.h"

#define PIECE 65536u

typedef struct Hash { /* nominal 32 */
    Object head;
    Ref state; /* a run with a Digest: what OpenSSL takes from malloc */
    u32 unused_[3];
} Hash;
#define HASH_AT(r) AT(Hash, r)
#define STATE(r)   AT(Digest, HASH_AT(r)->state)

static Ref hash_new(Vm *vm, const Digest *like) {
    Ref r = object_new(vm, TYPE(hash), 32);
    if (!r) return 0;
    Ref state = run_malloc(vm, sizeof(Digest));
    if (!state) {
        drop(vm, r);
        return raise_no_memory(vm);
    }
    HASH_AT(r)->state = state;
    *STATE(r) = *like;
    MARK_RANGE(STATE(r), sizeof(Digest));
    return r;
}
static void dealloc(Vm *vm, Ref self) {
    if (HASH_AT(self)->state) run_free(vm, HASH_AT(self)->state);
    object_free(vm, self);
}
static bool hashable(Vm *vm, Ref data, Buffer *b) {
    if (IS_SUB(data, TYPE_STR_SUBCLASS)) return refuse(vm, TYPE(TypeError), "Strings must be encoded before hashing");
    if (!buffer_supported(vm, data)) return refuse(vm, TYPE(TypeError), "object supporting the buffer API required");
    return buffer_look(vm, data, b, BUFFER_SIMPLE);
}
static void update_piece(Vm *vm, Ref self, const Buffer *b, u32 at, u32 n) {
    if (n) digest_update(STATE(self), BUFFER_DATA(b) + at, n);
    MARK_RANGE(STATE(self), sizeof(Digest));
}
FRAME(HashUpdate, (self, data), (unused_b), u32 at; u32 keep; u32 unused_e;);
STEP(hash_update_step, HashUpdate) {
    BEGIN(HashUpdate);
    Buffer b;
    bool ok;
    for (;;) {
        ok = buffer_look(vm, f->data, &b, BUFFER_SIMPLE);
        if (!ok || f->at >= b.length) break;
        update_piece(vm, f->self, &b, f->at, u32_min(PIECE, b.length - f->at));
        f->at += PIECE;
        BREATHE(4096);
    }
    ExportsFn exports;
    exports = SLOT_OF(TYPE_OF(f->data), exports);
    if (exports) exports(vm, f->data, -1);
    if (!ok) return ERROR;
    if (f->keep) RETURN(f->self);
    return READY_NONE;
    END;
}
/* self (stolen where keep) takes data in; the result is self or None. */
static Await update(Vm *vm, Ref self, Ref data, bool keep) {
    Buffer b;
    if (!hashable(vm, data, &b)) {
        if (keep) drop(vm, self);
        return ERROR;
    }
    if (b.length <= PIECE) {
        update_piece(vm, self, &b, 0, b.length);
        return keep ? READY(self) : READY_NONE;
    }
    HashUpdate *f = PUSH(HashUpdate, hash_update_step);
    if (!f) {
        if (keep) drop(vm, self);
        return ERROR;
    }
    f->self = keep ? self : own(vm, self);
    f->data = own(vm, data);
    f->keep = keep;
    ExportsFn exports = SLOT_OF(TYPE_OF(data), exports);
    if (exports) exports(vm, data, 1);
    return PENDING;
}

/* ---- methods ---- */
METHOD(h_update) { return update(vm, self, args[0], false); }
METHOD(h_copy) { return READY(hash_new(vm, STATE(self))); }
static bool is_shake(Vm *vm, Ref self) { return STATE(self)->kind == DIGEST_SHAKE128 || STATE(self)->kind == DIGEST_SHAKE256; }
static Ref digest_of(Vm *vm, const char *name, Ref self, const Ref *args, u32 n) {
    i64 length = STATE(self)->digest_size;
    if (is_shake(vm, self)) {
        if (!n) return raise(vm, TYPE(TypeError), "%s() missing required argument 'length' (pos 1)", name);
        if (!IS_SUB(args[0], TYPE_INT_SUBCLASS))
            return raise(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", args[0]);
        if (!int_as_i64(vm, args[0], &length)) return raise(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
        if (length < 0) return raise(vm, TYPE(ValueError), "value must be positive");
        if (length > (1 << 24)) return raise_no_memory(vm);
    } else if (n)
        return raise(vm, TYPE(TypeError), "HASH.%s() takes no arguments (%u given)", name, n);
    Ref r = bytes_from(vm, NULL, (u32)length);
    if (r && length) digest_finish(STATE(self), BYTES_AT(r)->data, (u32)length);
    return r;
}
METHOD(h_digest) { return READY(digest_of(vm, "digest", self, args, n)); }
METHOD(h_hexdigest) {
    Ref bytes = digest_of(vm, "hexdigest", self, args, n);
    if (!bytes) return ERROR;
    Await r = bytes_hex_of(vm, BYTES_AT(bytes)->data, BYTES_AT(bytes)->length, NULL, 0, 0);
    drop(vm, bytes);
    return r;
}
static const MethodDef hash_methods[] = {
    {"update", h_update, 1, 1, 0, NULL, "($self, obj, /)", "Update this hash object's state with the provided string."},
    {"digest", h_digest, 0, -1, 0, NULL, NULL, "Return the digest value as a bytes object."},
    {"hexdigest", h_hexdigest, 0, -1, 0, NULL, NULL, "Return the digest value as a string of hexadecimal digits."},
    {"copy", h_copy, 0, 0, 0, NULL, "($self, /)", "Return a copy of the hash object."},
    {0},
};
static Await get_digest_size(Vm *vm, Ref self) { return READY(int_from_i64(vm, STATE(self)->digest_size)); }
static Await get_block_size(Vm *vm, Ref self) { return READY(int_from_i64(vm, STATE(self)->block_size)); }
static Await get_name(Vm *vm, Ref self) { return READY(str_from_ascii(vm, digest_kinds[STATE(self)->kind].name)); }
static const GetSetDef hash_getsets[] = {{"digest_size", get_digest_size, NULL, NULL},
                                         {"block_size", get_block_size, NULL, NULL},
                                         {"name", get_name, NULL, "algorithm name."},
                                         {0}};
static Await repr(Vm *vm, Ref self) {
    return READY(text_format(vm, "<%s %N object @ 0x%x>", digest_kinds[STATE(self)->kind].name, TYPE_OF(self), self));
}
const TypeSpec hash_spec = {
    .basicsize = 32,
    .flags = TYPE_NO_NEW,
    .methods = hash_methods,
    .getsets = hash_getsets,
    .doc = "A hash is an object used to calculate a checksum of a string of information.",
    .dealloc = dealloc,
    .repr = repr,
};

/* ---- the module ---- */
static Await start(Vm *vm, u32 kind, Ref data) {
    Digest s;
    digest_start(&s, kind);
    Ref r = hash_new(vm, &s);
    if (!r || !data) return READY(r);
    return update(vm, r, data, true);
}
#define CONSTRUCTOR(function, name, kind)                                                                                                  \
    METHOD(function) {                                                                                                                     \
        Ref out[2];                                                                                                                        \
        if (!args_bind(vm, name, "(string=b'', *, usedforsecurity=True)", args, n, kwnames, out, 2)) return ERROR;                         \
        return start(vm, kind, out[0]);                                                                                                    \
    }
CONSTRUCTOR(new_md5, "openssl_md5", DIGEST_MD5)
CONSTRUCTOR(new_sha1, "openssl_sha1", DIGEST_SHA1)
CONSTRUCTOR(new_sha224, "openssl_sha224", DIGEST_SHA224)
CONSTRUCTOR(new_sha256, "openssl_sha256", DIGEST_SHA256)
CONSTRUCTOR(new_sha384, "openssl_sha384", DIGEST_SHA384)
CONSTRUCTOR(new_sha512, "openssl_sha512", DIGEST_SHA512)
CONSTRUCTOR(new_sha3_224, "openssl_sha3_224", DIGEST_SHA3_224)
CONSTRUCTOR(new_sha3_256, "openssl_sha3_256", DIGEST_SHA3_256)
CONSTRUCTOR(new_sha3_384, "openssl_sha3_384", DIGEST_SHA3_384)
CONSTRUCTOR(new_sha3_512, "openssl_sha3_512", DIGEST_SHA3_512)
CONSTRUCTOR(new_shake_128, "openssl_shake_128", DIGEST_SHAKE128)
CONSTRUCTOR(new_shake_256, "openssl_shake_256", DIGEST_SHAKE256)

static bool blake2_number(Vm *vm, Ref r, const char *what, i64 low, i64 high, i64 *out) {
    if (!r) return true;
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", r);
    if (int_as_i64(vm, r, out) && *out >= low && *out <= high) return true;
    return refuse(vm, TYPE(ValueError), "%s", what);
}
static bool blake2_bytes(Vm *vm, Ref r, const char *what, u32 max, u8 *to, u32 *length) {
    const u8 *data;
    if (!r) return true;
    if (!buffer_bytes(vm, r, &data, length)) return false;
    if (*length > max) return refuse(vm, TYPE(ValueError), "maximum %s length is %u bytes", what, max);
    if (*length) memcpy(to, data, *length);
    return true;
}
static Await blake2(Vm *vm, const char *name, u32 kind, const Ref *args, u32 n, Ref kwnames) {
    Ref out[12];
    if (!args_bind(vm, name,
                   "(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, "
                   "node_depth=0, inner_size=0, last_node=False)",
                   args, n, kwnames, out, 12))
        return ERROR;
    bool wide = kind == DIGEST_BLAKE2B;
    u32 most = wide ? 64 : 32, word = wide ? 16 : 8, ignored = 0, key_length = 0;
    u8 block[64] = {0}, key[128] = {0};
    i64 size = most, fanout = 1, depth = 1, leaf = 0, offset = 0, node = 0, inner = 0;
    if (!blake2_number(vm, out[1], wide ? "digest_size must be between 1 and 64 bytes" : "digest_size must be between 1 and 32 bytes", 1,
                       most, &size))
        return ERROR;
    if (!blake2_bytes(vm, out[3], "salt", word, block + (wide ? 32 : 16), &ignored) ||
        !blake2_bytes(vm, out[4], "person", word, block + (wide ? 48 : 24), &ignored) ||
        !blake2_number(vm, out[5], "fanout must be between 0 and 255", 0, 255, &fanout) ||
        !blake2_number(vm, out[6], "depth must be between 1 and 255", 1, 255, &depth) ||
        !blake2_number(vm, out[7], "leaf_size is too large", 0, UINT32_MAX, &leaf) ||
        !blake2_number(vm, out[8], "node_offset is too large", 0, wide ? INT64_MAX : (1ll << 48) - 1, &offset) ||
        !blake2_number(vm, out[9], "node_depth must be between 0 and 255", 0, 255, &node) ||
        !blake2_number(vm, out[10], wide ? "inner_size must be between 0 and is 64" : "inner_size must be between 0 and is 32", 0, most,
                       &inner) ||
        !blake2_bytes(vm, out[2], "key", most, key, &key_length))
        return ERROR;
    if (out[11] && out[11] != FALSE_REF) return fail(vm, TYPE(NotImplementedError), "last_node is not supported");
    block[0] = (u8)size;
    block[1] = (u8)key_length;
    block[2] = (u8)fanout;
    block[3] = (u8)depth;
    for (u32 i = 0; i < 4; i++) block[4 + i] = (u8)(leaf >> (8 * i));
    for (u32 i = 0; i < (wide ? 8u : 6u); i++) block[8 + i] = (u8)(offset >> (8 * i));
    block[wide ? 16 : 14] = (u8)node;
    block[wide ? 17 : 15] = (u8)inner;
    Digest s;
    digest_start(&s, kind);
    digest_parameters(&s, block);
    if (key_length) digest_update(&s, key, s.block_size);
    Ref r = hash_new(vm, &s);
    if (!r || !out[0]) return READY(r);
    return update(vm, r, out[0], true);
}
METHOD(new_blake2b) { return blake2(vm, "blake2b", DIGEST_BLAKE2B, args, n, kwnames); }
METHOD(new_blake2s) { return blake2(vm, "blake2s", DIGEST_BLAKE2S, args, n, kwnames); }

/* compare_digest: both ASCII str or both bytes-like; the time it takes says nothing of where they differ */
METHOD(m_compare_digest) {
    const u8 *x, *y;
    u32 xn, yn;
    bool text = IS_SUB(args[0], TYPE_STR_SUBCLASS) && IS_SUB(args[1], TYPE_STR_SUBCLASS);
    if (text) {
        if (!STR_AT(args[0])->ascii || !STR_AT(args[1])->ascii)
            return fail(vm, TYPE(TypeError), "comparing strings with non-ASCII characters is not supported");
        x = STR_DATA1(args[0]), xn = STR_LENGTH(args[0]);
        y = STR_DATA1(args[1]), yn = STR_LENGTH(args[1]);
    } else {
        if (!buffer_supported(vm, args[0]) && !buffer_supported(vm, args[1]))
            return fail(vm, TYPE(TypeError), "unsupported operand types(s) or combination of types: '%T' and '%T'", args[0], args[1]);
        if (!buffer_bytes(vm, args[0], &x, &xn) || !buffer_bytes(vm, args[1], &y, &yn)) return ERROR;
    }
    u32 differ = xn != yn;
    for (u32 i = 0; i < yn; i++) differ |= (u32)(y[i] ^ (xn == yn ? x[i] : y[i]));
    return READY_BOOL(!differ);
}
#define FUNCTION(name, function) {name, function, 0, -1, METH_KEYWORDS, NULL, "($module, /, string=b'', *, usedforsecurity=True)", NULL}
static const MethodDef methods[] = {
    FUNCTION("openssl_md5", new_md5),
    FUNCTION("openssl_sha1", new_sha1),
    FUNCTION("openssl_sha224", new_sha224),
    FUNCTION("openssl_sha256", new_sha256),
    FUNCTION("openssl_sha384", new_sha384),
    FUNCTION("openssl_sha512", new_sha512),
    FUNCTION("openssl_sha3_224", new_sha3_224),
    FUNCTION("openssl_sha3_256", new_sha3_256),
    FUNCTION("openssl_sha3_384", new_sha3_384),
    FUNCTION("openssl_sha3_512", new_sha3_512),
    FUNCTION("openssl_shake_128", new_shake_128),
    FUNCTION("openssl_shake_256", new_shake_256),
    {"blake2b", new_blake2b, 0, -1, METH_KEYWORDS, NULL, NULL, "Return a new BLAKE2b hash object."},
    {"blake2s", new_blake2s, 0, -1, METH_KEYWORDS, NULL, NULL, "Return a new BLAKE2s hash object."},
    {"compare_digest", m_compare_digest, 2, 2, 0, NULL, "($module, a, b, /)", "Return 'a == b'."},
    {0},
};
static bool fill(Vm *vm, Ref module) { return module_add(vm, module, "HASH", own(vm, TYPE(hash))); }
const ModuleSpec hashlib_module = {"_hashlib", methods, fill, "Hash functions."};
