package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/** Delivers a checkpoint to a folder, a mail address, or another host. */
@Singleton
class Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final LogSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    Courier(LogSettings settings) {
        this.settings = settings;
    }

    /**
     * Delivers it.
     *
     * @throws IOException when it did not arrive; the message tells why in one line
     */
    void deliver(URI destination, Checkpoint checkpoint, SignedNote note) throws IOException {
        switch (destination.getScheme().toLowerCase(Locale.ROOT)) {
            case "file" -> write(Path.of(destination.getPath()), checkpoint, note);
            case "mailto" -> mail(destination.getSchemeSpecificPart(), checkpoint, note);
            default -> post(destination, note);
        }
    }

    /** One file a checkpoint, which is never written over, and {@code checkpoint} for the newest. */
    private static void write(Path folder, Checkpoint checkpoint, SignedNote note) throws IOException {
        Files.createDirectories(folder);
        Path kept = folder.resolve("checkpoint-" + checkpoint.size());
        byte[] bytes = note.toString().getBytes(StandardCharsets.UTF_8);
        for (Path file : new Path[] {kept, folder.resolve("checkpoint")}) {
            Path draft = Files.createTempFile(folder, "checkpoint", ".draft");
            Files.write(draft, bytes);
            if (file.equals(kept) && Files.exists(kept)) {
                Files.delete(draft);
            } else {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void post(URI address, SignedNote note) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(note.toString()))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / HUNDRED != SUCCESS) {
                throw new IOException("answered with " + status);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("this server is stopping", stopped);
        }
    }

    private void mail(String address, Checkpoint checkpoint, SignedNote note) throws IOException {
        URI server = URI.create(settings.mail().server());
        try {
            MimeMessage message = new MimeMessage(session(server));
            message.setFrom(new InternetAddress(settings.mail().from()));
            message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(address));
            message.setSubject("Checkpoint " + checkpoint.size() + " " + checkpoint.origin(), "UTF-8");
            message.setText(note.toString(), "UTF-8");
            String[] login = String.valueOf(server.getUserInfo()).split(":", 2);
            if (login.length == 2) {
                Transport.send(message, login[0], login[1]);
            } else {
                Transport.send(message);
            }
        } catch (MessagingException notSent) {
            throw new IOException(
                    String.valueOf(notSent.getMessage()).lines().findFirst().orElse("not sent"), notSent);
        }
    }

    private static Session session(URI server) {
        String scheme = server.getScheme();
        String prefix = "mail." + scheme + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", scheme);
        properties.setProperty("mail.transport.protocol.rfc822", scheme);
        properties.setProperty(prefix + "host", server.getHost());
        if (server.getPort() > 0) {
            properties.setProperty(prefix + "port", Integer.toString(server.getPort()));
        }
        properties.setProperty(prefix + "auth", Boolean.toString(server.getUserInfo() != null));
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "connectiontimeout", Long.toString(PATIENCE.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(PATIENCE.toMillis()));
        return Session.getInstance(properties);
    }
}
