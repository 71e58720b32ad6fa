package vn.hocvuso.lrsbridge.testing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.servlet.FilterRegistration;
import org.glassfish.grizzly.servlet.WebappContext;
import org.glassfish.jersey.ext.cdi1x.internal.CdiComponentProvider;
import org.glassfish.jersey.ext.cdi1x.internal.ProcessAllAnnotatedTypes;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import vn.hocvuso.lrsbridge.ChunkedBodies;
import vn.hocvuso.lrsbridge.web.ArrivalFilter;
import vn.hocvuso.lrsbridge.web.BoundaryFilter;
import vn.hocvuso.lrsbridge.web.BridgeApplication;
import vn.hocvuso.lrsbridge.web.OperationsFilter;
import vn.hocvuso.lrsbridge.web.PersonDoor;

/**
 * The product without Payara around it, in the process of the test: our beans in Weld, our resources and filters in
 * Jersey, on Grizzly, in the versions that Payara has, with the demonstration's data in an H2 in memory. It starts once
 * for all tests of a process; a test keeps to ids and people of its own where another could meet them. A test that needs
 * to be the first, or other settings, starts one of its own ({@link #on}) and closes it.
 */
public final class InProcessBridge extends Bridge {
    /** Where it is set, what Payara answers itself is there too; Grizzly reads addresses in another way beside it. */
    private static final String TELLING = "bridge.metrics.token";

    private static final String CHAPTERS = "vn/hocvuso/lrsbridge/";

    /** They take from the server what {@link ContainerSupplies} has here. */
    private static final Set<String> NOT_HERE = Set.of("Database", "DatabaseHealth");

    private static final List<Class<? extends Annotation>> BEANS = List.of(Singleton.class, Path.class, Provider.class);

    private final Map<String, SignedIn> people = new ConcurrentHashMap<>();
    private final int port = FreePort.next();
    private final BackgroundThreads threads = new BackgroundThreads();
    private final WeldContainer beans;
    private final HttpServer server;

    private InProcessBridge(TestDatabase database, Map<String, String> more) {
        List<Class<?>> classes = classes();
        beans = new Weld("in-process-" + port)
                .disableDiscovery()
                .addBeanClasses(classes.toArray(Class<?>[]::new))
                .addBeanClass(TransactionInterceptor.class)
                .addExtensions(new ProcessAllAnnotatedTypes(), new CdiComponentProvider())
                .addExtension(new ContainerSupplies(database, settings(more), threads))
                .initialize();
        server = StartingBeans.are(beans.getBeanManager(), () -> serve(classes, more.containsKey(TELLING)));
    }

    /** The one that all tests of this process share, on H2. */
    public static InProcessBridge shared() {
        return OnH2.BRIDGE;
    }

    /** The same on a real PostgreSQL. */
    public static InProcessBridge onPostgres() {
        return OnPostgres.BRIDGE;
    }

    /**
     * One of the test's own, on a database in which nothing has happened.
     *
     * @param settings in addition to those of every demonstration
     */
    public static InProcessBridge on(TestDatabase database, Map<String, String> settings) {
        return new InProcessBridge(database, settings);
    }

    /** Made when the first test asks for it. */
    private static final class OnH2 {
        private static final InProcessBridge BRIDGE = on(TestDatabase.h2().kept(), Map.of());
    }

    private static final class OnPostgres {
        private static final InProcessBridge BRIDGE = on(TestDatabase.postgres().kept(), Map.of());
    }

    /** Somebody of the demonstration, signed in once for all tests; who signs out again signs in by {@link SignedIn#as}. */
    public SignedIn as(String name) {
        return people.computeIfAbsent(name, any -> SignedIn.as(name, this));
    }

    /** As the program hands them to the application. */
    private Map<String, String> settings(Map<String, String> more) {
        try {
            Map<String, String> settings = new HashMap<>(more);
            settings.putIfAbsent("bridge.public.url", "http://localhost:" + port);
            settings.put("bridge.data.dir", Files.createTempDirectory("bridge").toString());
            settings.put("bridge.demo", "true");
            settings.put("bridge.key.passphrase", "demonstration");
            return settings;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The beans of the WAR: all but the launcher's classes, which stay outside of it. */
    private static List<Class<?>> classes() {
        java.nio.file.Path root = java.nio.file.Path.of(URI.create(BridgeApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (var files = Files.walk(root.resolve(CHAPTERS), 2)) {
            return files.filter(file -> !file.getParent().equals(root.resolve(CHAPTERS)))
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.matches(".*/\\w[\\w$]*\\.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .filter(name -> !NOT_HERE.contains(name.substring(name.lastIndexOf('.') + 1)))
                    .map(InProcessBridge::named)
                    .filter(one -> BEANS.stream().anyMatch(one::isAnnotationPresent))
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, InProcessBridge.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private HttpServer serve(List<Class<?>> classes, boolean tellsOfItself) {
        Set<Class<?>> found = classes.stream()
                .filter(one -> one.isAnnotationPresent(Path.class) || one.isAnnotationPresent(Provider.class))
                .collect(Collectors.toUnmodifiableSet());
        WebappContext context = new WebappContext("bridge", "");
        FilterRegistration boundary = context.addFilter("boundary", new BoundaryFilter());
        boundary.addMappingForUrlPatterns(null, "/xapi/*");
        context.addFilter("arrival", new ArrivalFilter()).addMappingForUrlPatterns(null, "/*");
        if (tellsOfItself) {
            tellOfItself(context);
        }
        context.addServlet(
                        "jersey",
                        new ServletContainer(ResourceConfig.forApplicationClass(BridgeApplication.class, found)))
                .addMapping("/*");
        HttpServer serving = new HttpServer();
        serving.addListener(new NetworkListener("in-process", "localhost", port));
        serving.getServerConfiguration().setAllowPayloadForUndefinedHttpMethods(true);
        context.deploy(serving);
        try {
            serving.start();
            serving.getListeners().forEach(InProcessBridge::readChunks);
            return serving;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the program has it done by Payara's listeners. */
    private static void readChunks(NetworkListener listener) {
        listener.getFilterChain().stream()
                .filter(HttpCodecFilter.class::isInstance)
                .map(HttpCodecFilter.class::cast)
                .forEach(ChunkedBodies::readBy);
    }

    private void tellOfItself(WebappContext context) {
        OperationsFilter operations = new OperationsFilter(
                beans.select(PersonDoor.class).get(), beans.select(Config.class).get());
        context.addFilter("operations", operations).addMappingForServletNames(null, TellingServlet.NAMES);
        for (String name : TellingServlet.NAMES) {
            context.addServlet(name, new TellingServlet()).addMapping(TellingServlet.path(name));
        }
    }

    @Override
    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        server.shutdownNow();
        beans.close();
        threads.close();
    }
}
