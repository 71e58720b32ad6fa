package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A program that stands before the server and speaks TLS, set up as {@code docs/operating.md} says. */
public final class Proxy implements AutoCloseable {
    private static final Path GUIDE = Requirements.PROJECT.resolve("docs/operating.md");
    private static final String HOST = "bridge.example.vn";
    private static final String SERVER = "127.0.0.1:8080";
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Process process;
    private final int port;
    private final SSLContext trust;

    private Proxy(Process process, int port, SSLContext trust) {
        this.process = process;
        this.port = port;
        this.trust = trust;
    }

    /** Which program. */
    public enum Kind {
        /** Debian's nginx-light or nginx. */
        NGINX("nginx-light", "```nginx") {
            @Override
            List<String> command(Path program, Path directory, String documented) throws IOException {
                String config =
                        """
                        daemon off;
                        user %s;
                        pid %s/nginx.pid;
                        error_log stderr;
                        events { worker_connections 2048; }
                        http {
                            access_log off;
                            client_body_temp_path %s/bodies;
                            proxy_temp_path %s/answers;
                            fastcgi_temp_path %s/fastcgi;
                            uwsgi_temp_path %s/uwsgi;
                            scgi_temp_path %s/scgi;
                        %s
                        }
                        """.replace("%s/", directory + "/").formatted(System.getProperty("user.name"), documented);
                Path file = Files.writeString(directory.resolve("nginx.conf"), config);
                return List.of(program.toString(), "-e", "stderr", "-p", directory + "/", "-c", file.toString());
            }
        },

        /** Debian's caddy. */
        CADDY("caddy", "```caddy") {
            @Override
            List<String> command(Path program, Path directory, String documented) throws IOException {
                String site = documented.replaceFirst(
                        "(localhost:[0-9]+ \\{\n)",
                        "$1    tls " + directory + "/certificate.pem " + directory + "/key.pem\n");
                String options = "{\n    admin off\n    auto_https disable_redirects\n";
                Path file = Files.writeString(
                        directory.resolve("Caddyfile"),
                        site.startsWith("{\n") ? options + site.substring(2) : options + "}\n" + site);
                return List.of(program.toString(), "run", "--adapter", "caddyfile", "--config", file.toString());
            }
        };

        private final String bringer;
        private final String fence;

        Kind(String bringer, String fence) {
            this.bringer = bringer;
            this.fence = fence;
        }

        /** How it is started with this configuration. */
        abstract List<String> command(Path program, Path directory, String documented) throws IOException;

        /** The program; without it the test is not run. */
        public Path need() {
            return Programs.need(name().toLowerCase(Locale.ROOT), bringer);
        }

        /** Its configuration, as the guide has it. */
        String documented() throws IOException {
            String guide = Files.readString(GUIDE);
            int begin = guide.indexOf(fence) + fence.length() + 1;
            return guide.substring(begin, guide.indexOf("```", begin));
        }
    }

    /**
     * Starts it before a server.
     *
     * @param port where it listens
     * @param server where the server listens
     */
    public static Proxy before(URI server, Kind kind, int port, Path directory) {
        try {
            Path program = kind.need();
            SSLContext trust = certified(directory);
            String documented = kind.documented()
                    .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                    .replace(HOST + " {", "localhost:" + port + " {")
                    .replace("/etc/ssl/certs/" + HOST + ".pem", directory + "/certificate.pem")
                    .replace("/etc/ssl/private/" + HOST + ".key", directory + "/key.pem")
                    .replace(HOST, "localhost")
                    .replace(SERVER, "127.0.0.1:" + server.getPort());
            Path log = directory.resolve("proxy.log");
            ProcessBuilder builder = new ProcessBuilder(kind.command(program, directory, documented))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("HOME", directory.toString());
            Proxy proxy = new Proxy(builder.start(), port, trust);
            Await.until(kind + " listens, or has ended", () -> proxy.listens() || !proxy.process.isAlive());
            if (!proxy.process.isAlive()) {
                throw new IllegalStateException(kind + " has ended: " + Files.readString(log));
            }
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Writes a certificate for this machine and its key; answers who trusts it. */
    private static SSLContext certified(Path directory) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            X509Certificate certificate = selfSigned(keys);
            pem(directory.resolve("certificate.pem"), "CERTIFICATE", certificate.getEncoded());
            pem(directory.resolve("key.pem"), "PRIVATE KEY", keys.getPrivate().getEncoded());
            return trusting(certificate);
        } catch (GeneralSecurityException | OperatorCreationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static X509Certificate selfSigned(KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=localhost");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minus(ONE_DAY)),
                                Date.from(now.plus(ONE_DAY)),
                                name,
                                keys.getPublic())
                        .addExtension(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private static void pem(Path file, String what, byte[] der) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, lines, what));
    }

    private static SSLContext trusting(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("proxy", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** The address of a path on it. */
    public URI address(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    /** Trusts its certificate and no other. */
    public SSLContext trust() {
        return trust;
    }

    /**
     * A connection to it over TLS.
     *
     * @param from the address of this machine that it comes from, such as {@code 127.0.0.2}
     */
    public Socket connect(String from) throws IOException {
        SSLSocket socket =
                (SSLSocket) trust.getSocketFactory().createSocket("localhost", port, InetAddress.getByName(from), 0);
        // Java names a host without a dot to no server by itself
        SSLParameters named = socket.getSSLParameters();
        named.setServerNames(List.of(new SNIHostName("localhost")));
        socket.setSSLParameters(named);
        return socket;
    }

    @Override
    public void close() {
        Ending.of(process);
    }
}
