package org.cordon.platform.act.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.kernel.shared.web.AskedPath;
import org.cordon.kernel.shared.web.BufferedRequest;
import org.cordon.platform.act.IdempotencyKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request that writes, as it was sent.
 *
 * @param request      the request to pass on
 * @param isRepeatable whether the request can be passed on more than once
 * @param key          null when the request has no key
 * @param digest       the digest of method, path and body; null when the request has no key
 * @param file         the file that is the body of the request; null when the body is no file
 */
record SentRequest(HttpServletRequest request, boolean isRepeatable, IdempotencyKey key, byte[] digest, PassingFile file)
        implements AutoCloseable {

    /** The largest body in bytes that is no file. No request without a file needs as much. */
    private static final int LARGEST = 6 * 1024 * 1024;
    /** The headers that describe a file: its name, and how it may be used. The name is not in the path, so that no log has it. */
    private static final List<String> SAID_OF_A_FILE = List.of(HttpHeaders.CONTENT_DISPOSITION, "Cordon-Contribution");

    /**
     * @param mostOfAFile the largest size of a file as body, in bytes
     * @throws Refusal when the body is larger than anything that Cordon takes, or when the form in the request cannot be read
     */
    static SentRequest read(HttpServletRequest request, IdempotencyKey key, long mostOfAFile) throws IOException {
        if (isForm(request)) {
            // The container keeps a form's files until they have been read once, and cannot find the form's body in a wrapper.
            return new SentRequest(readable(request), false, key, key == null ? null : digestOfForm(request), null);
        }
        if (isOfType(request, MediaType.APPLICATION_OCTET_STREAM_VALUE)) {
            var file = PassingFile.of(request.getInputStream(), mostOfAFile);
            return new SentRequest(new BufferedRequest(request, file), true, key, key == null ? null : digestOfFile(request, file), file);
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refusal.tooLarge("This is more than Cordon takes at once (6 MB).");
        }
        return new SentRequest(new BufferedRequest(request, body), true, key, key == null ? null : digest(request, body), null);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return isOfType(request, MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean isOfType(HttpServletRequest request, String type) {
        var sent = request.getContentType();
        return sent != null && sent.toLowerCase(Locale.ROOT).startsWith(type);
    }

    /**
     * Returns a request whose body can be read. The container closes the body of a form that it cannot read. A later reader would take the
     * closed body for a failure of Cordon.
     */
    private static HttpServletRequest readable(HttpServletRequest request) {
        try {
            request.getParts();
            return request;
        } catch (ServletException | IOException | IllegalStateException unreadable) {
            return new BufferedRequest(request, new byte[0]);
        }
    }

    private static byte[] digest(HttpServletRequest request, byte[] body) {
        var digest = digestOfPath(request);
        digest.update(body);
        return digest.digest();
    }

    private static byte[] digestOfFile(HttpServletRequest request, PassingFile file) {
        var digest = digestOfPath(request);
        SAID_OF_A_FILE.forEach(header -> digest.update(
                (Objects.requireNonNullElse(request.getHeader(header), "") + "\n").getBytes(StandardCharsets.UTF_8)));
        digest.update(file.sha256());
        return digest.digest();
    }

    /** Computes the digest of a form without the boundary between its parts, which a browser draws anew each time. */
    private static byte[] digestOfForm(HttpServletRequest request) throws IOException {
        var digest = digestOfPath(request);
        for (var part : parts(request)) {
            digest.update((part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            try (InputStream content = part.getInputStream()) {
                digest.update(content.readAllBytes());
            }
        }
        return digest.digest();
    }

    /**
     * Returns the parts of a form. The container signals in three ways that it cannot read a form. A form without a boundary, for example,
     * looks like a failure of reading.
     */
    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (ServletException | IOException | IllegalStateException unreadable) {
            throw Refusal.invalid("The form with the file cannot be read.");
        }
    }

    private static MessageDigest digestOfPath(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + AskedPath.of(request) + "?" + Objects.requireNonNullElse(request.getQueryString(), "")
                    + "\n").getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
