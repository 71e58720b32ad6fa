package vn.hocvuso.lrsbridge.verifying;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ways our proofs are made (Data Integrity EdDSA Cryptosuites 1.0; Data Integrity ECDSA Cryptosuites 1.0). A
 * certificate carries one of each form, by one key.
 */
public enum Cryptosuite {
    EDDSA_RDFC_2022("eddsa-rdfc-2022", Multikey.Type.ED25519, Form.RDFC),
    EDDSA_JCS_2022("eddsa-jcs-2022", Multikey.Type.ED25519, Form.JCS),
    ECDSA_RDFC_2019("ecdsa-rdfc-2019", Multikey.Type.P256, Form.RDFC),
    ECDSA_JCS_2019("ecdsa-jcs-2019", Multikey.Type.P256, Form.JCS);

    private final String id;
    private final Multikey.Type key;
    private final Form form;

    Cryptosuite(String id, Multikey.Type key, Form form) {
        this.id = id;
        this.key = key;
        this.form = form;
    }

    /** What is signed. */
    public enum Form {
        /** The meaning: the RDF graph of the document. What badge wallets accept. */
        RDFC,
        /** The visible JSON: short to verify, and no context can change what it says. */
        JCS
    }

    public String id() {
        return id;
    }

    /** By which kind of key. */
    public Multikey.Type key() {
        return key;
    }

    public Form form() {
        return form;
    }

    public static Optional<Cryptosuite> of(String id) {
        return Arrays.stream(values()).filter(suite -> suite.id.equals(id)).findFirst();
    }

    /** The two suites that a key of this kind signs by. */
    public static List<Cryptosuite> by(Multikey.Type key) {
        return Arrays.stream(values()).filter(suite -> suite.key == key).toList();
    }
}
