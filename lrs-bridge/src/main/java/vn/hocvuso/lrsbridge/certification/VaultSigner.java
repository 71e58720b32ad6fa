package vn.hocvuso.lrsbridge.certification;

import vn.hocvuso.lrsbridge.auditing.VaultKey;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.Multikey;

/** Signs with an Ed25519 key of the keystore. */
record VaultSigner(String did, VaultKey key) implements CredentialSigner {
    @Override
    public String verificationMethod() {
        return did + "#" + publicKey();
    }

    @Override
    public Multikey publicKey() {
        return Multikey.of(key.publicKey());
    }

    @Override
    public byte[] sign(byte[] bytes) {
        return key.sign(bytes);
    }
}
