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
 * @param request      to be passed on
 * @param isRepeatable whether it can be passed on more than once
 * @param key          null when it has none
 * @param digest       of its method, path and body; null when it has no key
 * @param file         that is its body; null when it is none
 */
record SentRequest(HttpServletRequest request, boolean isRepeatable, IdempotencyKey key, byte[] digest, PassingFile file)
        implements AutoCloseable {

    /** More than anything that Cordon takes but files. */
    private static final int LARGEST = 6 * 1024 * 1024;
    /** Its name, so that no log on the way has it, and how it may be used. */
    private static final List<String> SAID_OF_A_FILE = List.of(HttpHeaders.CONTENT_DISPOSITION, "Cordon-Contribution");

    /**
     * @param mostOfAFile how large a file may be that is the body, in bytes
     * @throws Refusal when the body is larger than anything that Cordon takes, or its form cannot be read
     */
    static SentRequest read(HttpServletRequest request, IdempotencyKey key, long mostOfAFile) throws IOException {
        if (isForm(request)) {
            // The container keeps a form's files until they have been read once, and finds its body in no wrapper.
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

    /** The container closes the body of a form that it cannot read, which whoever reads the body then takes for a failure. */
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

    /** Leaves out what stands between the parts of a form, which a browser makes up anew each time. */
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

    /** The container says in three ways that it cannot read a form: as one without a boundary it is a failure of reading. */
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
