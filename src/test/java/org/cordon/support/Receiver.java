package org.cordon.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A country's own system in a test. It runs on this machine under two names, with a certificate that nobody else trusts. */
public final class Receiver implements AutoCloseable {

    /** The name of the receiver that has to be resolved to this machine. The receiver also listens as localhost. */
    public static final String NAME = "receiver.example";

    private static final char[] PASSWORD = "receiver".toCharArray();
    private static final Path CERTIFICATE = certificate();

    /** A request that the receiver got. */
    public record Taken(String path, Map<String, String> headers, String body) {

        public String id() {
            return headers.get("webhook-id");
        }
    }

    /** Answers a request. */
    public interface Answering {

        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpsServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile Answering answering = status(204);

    public Receiver() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context()));
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", this::take);
            server.start();
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static Answering status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** Resolves the name of this receiver, as a name server would, and no other name. */
    public static InetAddress ledHere(String name) throws UnknownHostException {
        if (!name.equals(NAME)) {
            throw new UnknownHostException(name);
        }
        return InetAddress.getLoopbackAddress();
    }

    /** The path of the certificate that a sender must trust. */
    public static String trusted() {
        return CERTIFICATE.resolveSibling("receiver.pem").toString();
    }

    public String address() {
        return address(NAME);
    }

    public String address(String name) {
        return "https://" + name + ":" + server.getAddress().getPort() + "/cordon";
    }

    public void answers(Answering answer) {
        answering = answer;
    }

    public List<Taken> taken() {
        return taken;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            taken.add(new Taken(exchange.getRequestURI().getPath(), headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answering.answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static SSLContext context() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(CERTIFICATE)) {
            keys.load(file, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Path certificate() {
        try {
            var folder = Files.createTempDirectory("receiver");
            keytool(folder, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + NAME, "-ext", "san=dns:" + NAME + ",dns:localhost",
                    "-validity", "30");
            keytool(folder, "-exportcert", "-rfc", "-file", folder.resolve("receiver.pem").toString());
            return folder.resolve("receiver.p12");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void keytool(Path folder, String... words) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-alias", "receiver", "-keystore", folder.resolve("receiver.p12").toString(), "-storetype", "PKCS12",
                "-storepass", new String(PASSWORD)));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException("keytool failed: " + List.of(words));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }
}
