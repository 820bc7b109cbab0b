import { expect, test } from 'vitest';
import { isPublicAddress } from '../../functions/webhooks/public-address.ts';

test.each(['93.184.215.14', '1.1.1.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::ffff:93.184.215.14'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.1.2.3'],
  ['this machine', '::1'],
  ['any address', '0.0.0.0'],
  ['any address', '::'],
  ['a private network', '10.1.2.3'],
  ['a private network', '172.16.0.1'],
  ['a private network', '192.168.1.1'],
  ['a private network', 'fd00::1'],
  ['a carrier’s network', '100.64.0.1'],
  ['link-local, where clouds describe machines', '169.254.169.254'],
  ['link-local, where clouds describe machines', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['this machine in IPv6 form', '::ffff:127.0.0.1'],
  ['a private network in IPv6 form', '::ffff:10.0.0.1'],
  ['a private network behind a translator', '64:ff9b::a00:1'],
  ['a private network in a tunnel', '2002:a00:1::'],
  ['multicast', '224.0.0.1'],
  ['multicast', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['for documentation', '192.0.2.1'],
  ['for documentation', '2001:db8::1'],
  ['for measuring', '198.18.0.1'],
  ['no address', 'parallax.example'],
])('%s is not public: %s', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
