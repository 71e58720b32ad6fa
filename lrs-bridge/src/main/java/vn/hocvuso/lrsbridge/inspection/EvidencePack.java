package vn.hocvuso.lrsbridge.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.lrsbridge.auditing.LogIdentity;
import vn.hocvuso.lrsbridge.auditing.LogKey;
import vn.hocvuso.lrsbridge.auditing.OpenLog;
import vn.hocvuso.lrsbridge.certification.CertificationPages;
import vn.hocvuso.lrsbridge.certification.Dossiers;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.Sha256;

/**
 * A zip with everything about one certificate, to be judged without this server: the credential and its proof, the
 * entries of the register, its cases, the statements as received, the curriculum with its rules and those that were
 * added since, the paper as it came back signed, the keys. {@code manifest.txt}
 * names each file's SHA-256 as {@code sha256sum -c} reads it, and {@code manifest.sig} is a signed note over it.
 */
@Singleton
class EvidencePack {
    private static final String MANIFEST = "manifest.txt";

    private final Dossiers dossiers;
    private final PlanBook plans;
    private final OpenLog log;
    private final LogIdentity identity;

    @Inject
    EvidencePack(Dossiers dossiers, PlanBook plans, OpenLog log, LogIdentity identity) {
        this.dossiers = dossiers;
        this.plans = plans;
        this.log = log;
        this.identity = identity;
    }

    byte[] of(Chain.Followed followed) {
        Map<String, byte[]> files = new TreeMap<>();
        Dossiers.Dossier dossier = followed.dossier();
        files.put("certificate.json", CredentialJson.bytes(dossier.credential()));
        dossier.proof().ifPresent(proof -> files.put("certificate.tlog-proof", utf8(proof.toString())));
        files.put("did.json", utf8(dossiers.keys().toString()));
        files.put(
                "log-keys.txt",
                utf8(log.keys().stream().map(LogKey::toString).collect(Collectors.joining("\n", "", "\n"))));
        log.checkpoint().ifPresent(note -> files.put("checkpoint.txt", utf8(note.toString())));
        files.put(
                "register.json",
                CertificationPages.table("register", dossier.entries()).json());
        files.put("chain.json", Chain.table(followed).json());
        files.put(
                "cases.json",
                CasesResource.table(dossiers.casesOf(dossier.certificate())).json());
        dossiers.signedPaper(dossier.certificate()).ifPresent(paper -> files.put("signed-paper.pdf", paper));
        plans.document(dossier.certificate().curriculum()).ifPresent(xml -> files.put("curriculum.xml", xml));
        List<byte[]> added = plans.addedRules(dossier.certificate().curriculum());
        for (int one = 0; one < added.size(); one++) {
            files.put("rules/added-" + (one + 1) + ".xml", added.get(one));
        }
        followed.links().forEach(link -> link.received()
                .ifPresent(text -> files.put("statements/" + link.statement() + ".json", utf8(text))));
        String manifest = files.entrySet().stream()
                .map(file -> HexFormat.of().formatHex(Sha256.of(file.getValue())) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
        files.put(MANIFEST, utf8(manifest));
        files.put(
                "manifest.sig", utf8(identity.sign("evidence-pack\n" + manifest).toString()));
        return zipped(files);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
