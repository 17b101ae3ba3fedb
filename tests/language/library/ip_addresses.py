import ipaddress as ip
a = ip.ip_address("192.168.0.1")
print(repr(a), int(a), a.packed, a + 5, a < ip.ip_address("192.168.0.2"), a.is_private, a.reverse_pointer, f"{a:b} {a:x} {a:#_X}")
b = ip.ip_address("2001:db8::1")
print(repr(b), b.exploded, b.compressed, b.is_private, b.reverse_pointer[:12], ip.ip_address("::ffff:1.2.3.4").ipv4_mapped)
n = ip.ip_network("10.0.0.0/29")
print(repr(n), n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, list(n.hosts()), n[1], n[-1], ip.ip_address("10.0.0.7") in n)
print(list(n.subnets()), n.supernet(), list(n.subnets(new_prefix=31)), n.with_netmask, n.with_hostmask)
print(list(ip.ip_network("10.0.0.0/28").address_exclude(ip.ip_network("10.0.0.4/30"))))
i = ip.ip_interface("10.1.2.3/255.255.0.0")
print(repr(i), i.ip, i.network, i.with_prefixlen, i.with_hostmask)
print(list(ip.summarize_address_range(ip.ip_address("1.1.1.0"), ip.ip_address("1.1.1.5"))))
print(list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25"), ip.ip_network("10.0.2.0/24")])))
for text in ("1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4/33", "::1::", "12345::", "1:2:3", "fe80::1%", "x", "1.2.3.4/24", "::/129", "1.2.3.4/255.0.255.0"):
    for make in ip.IPv4Address, ip.IPv6Address, ip.IPv4Network, ip.IPv6Network, ip.ip_address, ip.ip_network:
        try:
            print(make(text), end=" ")
        except ValueError as e:
            print(type(e).__name__, e)
for f in (lambda: a - 2 ** 40, lambda: ip.ip_address("1.1.1.1") < ip.ip_address("::1"), lambda: n[100], lambda: n.subnets(new_prefix=3).__next__(),
          lambda: ip.IPv4Address(b"abc"), lambda: ip.IPv4Address(-1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted([ip.ip_network("10.0.0.0/8"), ip.ip_address("9.9.9.9"), ip.ip_address("::1")], key=ip.get_mixed_type_key), hash(a) == hash(ip.IPv4Address(int(a))))
