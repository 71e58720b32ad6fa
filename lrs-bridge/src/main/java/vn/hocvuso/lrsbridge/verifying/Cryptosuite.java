package vn.hocvuso.lrsbridge.verifying;

import java.util.Arrays;
import java.util.Optional;

/** The two ways our proofs are made (Data Integrity EdDSA Cryptosuites 1.0). */
public enum Cryptosuite {
    /** Signs the meaning: the RDF graph of the document. What badge wallets accept. */
    EDDSA_RDFC_2022("eddsa-rdfc-2022"),
    /** Signs the visible JSON: short to verify, and no context can change what it says. */
    EDDSA_JCS_2022("eddsa-jcs-2022");

    private final String id;

    Cryptosuite(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Cryptosuite> of(String id) {
        return Arrays.stream(values()).filter(suite -> suite.id.equals(id)).findFirst();
    }
}
