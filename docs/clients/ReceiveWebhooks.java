import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes what Cordon tells the subscription of a country's own system, and writes each message as one line of JSON. Java 17 alone runs it:
 *
 * <pre>CORDON_KEYS=whpk_.. RECEIVER_PORT=8443 java ReceiveWebhooks.java taken.txt</pre>
 *
 * <p>It listens on this machine alone: a proxy in front speaks TLS under the name of the address. It takes what one of the keys has signed
 * within five minutes, and each message once: the names of those that it has taken are in the file, so that a repeat after a restart writes
 * no line either. It answers once the line is written; if it is ended in between, the message is told again, and the line comes twice.
 */
public final class ReceiveWebhooks {

    /** How far apart the clocks of both may be, and how long a message is on its way. */
    private static final Duration WINDOW = Duration.ofMinutes(5);
    /** Cordon repeats a message for 75 hours and a half, and longer if somebody has it go on later. */
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int LONGEST_BODY = 64 * 1024;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_LARGE = 413;
    private static final String SCHEME = "v1a,";
    /** What stands before the 32 bytes of a key in its encoded form (RFC 8410). */
    private static final byte[] ENCODED = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private final List<PublicKey> keys;
    private final Path file;
    private final Clock clock;
    private final Map<String, Instant> taken = new LinkedHashMap<>();

    private ReceiveWebhooks(List<PublicKey> keys, Path file, Clock clock) throws IOException {
        this.keys = keys;
        this.file = file;
        this.clock = clock;
        remember();
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name the file in which the names of messages are kept.");
        }
        var receiver = new ReceiveWebhooks(keys(setting("CORDON_KEYS")), Path.of(arguments[0]).toAbsolutePath(), Clock.systemUTC());
        var port = Integer.parseInt(setting("RECEIVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", receiver::answer);
        server.start();
        System.err.println("Listening on port " + server.getAddress().getPort());
    }

    private static String setting(String name) {
        return Optional.ofNullable(System.getenv(name)).orElseThrow(() -> new IllegalArgumentException("Set " + name + "."));
    }

    /** @param written as Cordon shows them, with commas between them */
    private static List<PublicKey> keys(String written) throws GeneralSecurityException {
        var keys = new ArrayList<PublicKey>();
        for (var key : written.split(",")) {
            var raw = Base64.getDecoder().decode(key.strip().substring("whpk_".length()));
            var encoded = Arrays.copyOf(ENCODED, ENCODED.length + raw.length);
            System.arraycopy(raw, 0, encoded, ENCODED.length, raw.length);
            keys.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        }
        return keys;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
            exchange.sendResponseHeaders(body.length > LONGEST_BODY ? TOO_LARGE : take(exchange, body), -1);
        }
    }

    private synchronized int take(HttpExchange exchange, byte[] body) throws IOException {
        var id = header(exchange, "webhook-id");
        var timestamp = header(exchange, "webhook-timestamp");
        if (!id.matches("[A-Za-z0-9_-]{1,100}") || !timestamp.matches("\\d{1,11}")) {
            return BAD_REQUEST;
        }
        var sentAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sentAt, clock.instant()).abs().compareTo(WINDOW) > 0
                || !isSigned(id + '.' + timestamp + '.', body, header(exchange, "webhook-signature"))) {
            System.err.println("Not taken: " + id);
            return UNAUTHORIZED;
        }
        if (!taken.containsKey(id)) {
            System.out.println(new String(body, StandardCharsets.UTF_8));
            System.out.flush();
            Files.writeString(file, id + ' ' + clock.instant() + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            taken.put(id, clock.instant());
        }
        return NO_CONTENT;
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private boolean isSigned(String before, byte[] body, String signatures) {
        return Arrays.stream(signatures.split(" ")).filter(signature -> signature.startsWith(SCHEME))
                .anyMatch(signature -> keys.stream().anyMatch(key -> isOf(key, before, body, signature.substring(SCHEME.length()))));
    }

    private static boolean isOf(PublicKey key, String before, byte[] body, String signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(before.getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            return false;
        }
    }

    /** Reads what was taken before, and forgets what is too long ago to be repeated. */
    private void remember() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        for (var line : Files.readAllLines(file)) {
            var words = line.split(" ");
            // A line that was cut off is that of a message that was not answered.
            if (words.length == 2 && words[1].endsWith("Z") && Instant.parse(words[1]).plus(REMEMBERED).isAfter(clock.instant())) {
                taken.put(words[0], Instant.parse(words[1]));
            }
        }
        var kept = Files.write(file.resolveSibling(file.getFileName() + ".next"),
                taken.entrySet().stream().map(one -> one.getKey() + ' ' + one.getValue()).collect(Collectors.toList()));
        Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
