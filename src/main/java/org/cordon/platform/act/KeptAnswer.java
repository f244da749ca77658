package org.cordon.platform.act;

import java.util.Arrays;

/**
 * The answer to an act, and the digest of the request that it answers.
 *
 * @param contentType null when there is no body
 * @param location    the value of the header {@code Location}; null when there is no such header
 */
public record KeptAnswer(byte[] request, int status, String contentType, String location, byte[] body) {

    /** Whether this answer belongs to the request of this digest. */
    public boolean answers(byte[] digest) {
        return Arrays.equals(request, digest);
    }
}
