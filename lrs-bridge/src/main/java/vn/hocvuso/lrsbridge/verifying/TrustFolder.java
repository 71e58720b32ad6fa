package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.LogKey;

/**
 * What somebody fetched from an issuer and trusts: DID documents and status lists as {@code .json}, keys of logs as
 * {@code .txt}, one a line. Files are told by what is in them, not by their names.
 */
final class TrustFolder implements Sources {
    private final Map<String, JsonObject> didDocuments = new HashMap<>();
    private final Map<String, JsonObject> statusLists = new HashMap<>();
    private final List<LogKey> logKeys = new ArrayList<>();

    private TrustFolder() {}

    /**
     * Reads a folder.
     *
     * @throws IllegalArgumentException naming the file that is none of these
     * @throws IOException when it cannot be read
     */
    static TrustFolder read(Path folder) throws IOException {
        TrustFolder trust = new TrustFolder();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                trust.take(file);
            }
        }
        return trust;
    }

    private void take(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            if (name.endsWith(".txt")) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> logKeys.add(LogKey.parse(line.strip())));
            } else if (name.endsWith(".json")) {
                take(CredentialJson.parse(Files.readAllBytes(file)));
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    private void take(JsonObject document) {
        String id = CredentialJson.text(document, "id").orElse("");
        if (id.startsWith("did:") && document.containsKey("verificationMethod")) {
            didDocuments.put(id, document);
        } else if (document.containsKey("credentialSubject")) {
            statusLists.put(id, document);
        } else {
            throw new IllegalArgumentException("neither a DID document nor a status list");
        }
    }

    @Override
    public Optional<JsonObject> didDocument(String did) {
        return Optional.ofNullable(didDocuments.get(did));
    }

    @Override
    public Optional<JsonObject> statusList(URI list) {
        return Optional.ofNullable(statusLists.get(list.toString()));
    }

    @Override
    public Collection<LogKey> logKeys() {
        return List.copyOf(logKeys);
    }
}
