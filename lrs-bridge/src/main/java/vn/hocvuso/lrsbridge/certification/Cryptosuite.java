package vn.hocvuso.lrsbridge.certification;

import java.util.Arrays;
import java.util.Optional;

/** The two ways our proofs are made (Data Integrity EdDSA Cryptosuites 1.0). */
enum Cryptosuite {
    /** Signs the meaning: the RDF graph of the document. What badge wallets accept. */
    EDDSA_RDFC_2022("eddsa-rdfc-2022"),
    /** Signs the visible JSON: short to verify, and no context can change what it says. */
    EDDSA_JCS_2022("eddsa-jcs-2022");

    private final String id;

    Cryptosuite(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Optional<Cryptosuite> of(String id) {
        return Arrays.stream(values()).filter(suite -> suite.id.equals(id)).findFirst();
    }
}
