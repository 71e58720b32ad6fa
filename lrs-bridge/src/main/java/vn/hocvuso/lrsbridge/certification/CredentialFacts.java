package vn.hocvuso.lrsbridge.certification;

import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.verifying.StatusList;

/**
 * Everything one certificate states, in plain values. Texts are NFC. There is no place for an identification number.
 *
 * @param id the certificate's public address; it is the credential's id
 * @param validUntil the end of validity, when the curriculum sets one
 */
record CredentialFacts(
        URI id,
        Issuer issuer,
        Holder holder,
        Achievement achievement,
        List<CompetencyResult> results,
        List<EvidenceReference> evidence,
        RegisterEntry register,
        StatusEntry status,
        Instant validFrom,
        Optional<Instant> validUntil) {

    CredentialFacts {
        absolute(id);
        results = List.copyOf(results);
        evidence = List.copyOf(evidence);
        if (results.isEmpty()) {
            throw new IllegalArgumentException("a certificate names at least one competency");
        }
        if (validUntil.filter(end -> !end.isAfter(validFrom)).isPresent()) {
            throw new IllegalArgumentException("a certificate must end after it begins");
        }
    }

    /**
     * The issuing authority.
     *
     * @param did its did:web identifier
     * @param name Vietnamese name
     * @param nameEn English name, shown as a second name
     * @param url its public page
     */
    record Issuer(String did, String name, Optional<String> nameEn, URI url) {
        Issuer {
            if (!did.startsWith("did:")) {
                throw new IllegalArgumentException("an issuer is named by a DID, not " + did);
            }
            name = text(name);
            nameEn = nameEn.map(CredentialFacts::text);
            absolute(url);
        }
    }

    /** The person who holds the certificate; the credential is theirs, so it may carry the name. */
    record Holder(Optional<String> name) {
        Holder {
            name = name.map(CredentialFacts::text);
        }

        static Holder named(String name) {
            return new Holder(Optional.of(name));
        }
    }

    /**
     * The curriculum that was completed.
     *
     * @param id its public address
     * @param criteria what had to be done, in one or more sentences
     */
    record Achievement(
            URI id,
            String code,
            String version,
            String name,
            String description,
            String criteria,
            List<Alignment> alignments) {
        Achievement {
            absolute(id);
            code = text(code);
            version = text(version);
            name = text(name);
            description = text(description);
            criteria = text(criteria);
            alignments = List.copyOf(alignments);
        }
    }

    /**
     * A competency of a framework that the curriculum answers to.
     *
     * @param framework name of the framework, such as "QĐ 757/QĐ-BKHCN"
     * @param description the document that states the alignment
     */
    record Alignment(String framework, String code, String name, URI url, String description) {
        Alignment {
            framework = text(framework);
            code = text(code);
            name = text(name);
            absolute(url);
            description = text(description);
        }
    }

    /**
     * One competency of the curriculum as it was achieved.
     *
     * @param achieved the day of the evidence that completed it
     * @param scorePercent 0 to 100, when the evidence has a score
     */
    record CompetencyResult(String code, String name, LocalDate achieved, Optional<Double> scorePercent) {
        CompetencyResult {
            code = text(code);
            name = text(name);
            if (scorePercent.filter(score -> !(score >= 0 && score <= 100)).isPresent()) {
                throw new IllegalArgumentException("a score is a percentage from 0 to 100");
            }
        }
    }

    /**
     * One statement that counted, by its digest: who holds the statement can prove it is the one.
     *
     * @param statement {@code urn:uuid:} and the statement's id
     * @param sha256 64 hexadecimal digits: SHA-256 of the statement as stored
     * @param rule id of the mapping rule that read it
     * @param narrative how it came, and so how far it can be believed
     */
    record EvidenceReference(
            URI statement, String sha256, String rule, String ruleVersion, String description, String narrative) {
        EvidenceReference {
            absolute(statement);
            if (HexFormat.of().parseHex(sha256).length != 32) {
                throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits");
            }
            rule = text(rule);
            ruleVersion = text(ruleVersion);
            description = text(description);
            narrative = text(narrative);
        }
    }

    /**
     * The entry in the register (sổ gốc) and the decision behind it.
     *
     * @param number from 1 within the year
     * @param decision what approved it, such as "Quyết định số 12/QĐ-UBND ngày 20/11/2026"
     */
    record RegisterEntry(int year, int number, String decision) {
        RegisterEntry {
            decision = text(decision);
            if (number < 1 || year < 2000) {
                throw new IllegalArgumentException("a register entry is a number from 1 within a year");
            }
        }

        /** Number and year as they stand on the paper: {@code 12/2026}. */
        String shown() {
            return number + "/" + year;
        }
    }

    /** Where the status of this certificate is published: a list and the place in it. */
    record StatusEntry(URI list, int index) {
        StatusEntry {
            absolute(list);
            if (index < 0 || index >= StatusList.ENTRIES) {
                throw new IllegalArgumentException("a status index is from 0 to " + (StatusList.ENTRIES - 1));
            }
        }
    }

    private static String text(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("a text of a certificate is empty");
        }
        return normal;
    }

    private static void absolute(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute URI: " + uri);
        }
    }
}
