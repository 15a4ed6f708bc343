import { describe, expect, it } from "vitest";
import { isMetadataAddress, isPublicAddress } from "./reachable";

describe("isPublicAddress", () => {
  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "100::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "localhost",
    "2130706433",
    "",
  ])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(["1.1.1.1", "8.8.8.8", "99.255.255.255", "172.32.0.1", "192.169.0.1", "2606:4700::1111", "2a00:1450::1"])(
    "%s is",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

it.each([
  ["169.254.169.254", true],
  ["168.63.129.16", true],
  ["fd00:ec2::254", true],
  ["fe80::a9fe:a9fe", true],
  ["::ffff:169.254.169.254", true],
  ["nowhere", true],
  ["127.0.0.1", false],
  ["10.0.0.5", false],
])("%s answers a cloud's machines: %s", (address, is) => expect(isMetadataAddress(address)).toBe(is));
