package org.cordon.platform.act;

import java.util.Arrays;

/**
 * The answer to an act, and the digest of the request that it answers.
 *
 * @param contentType null when there is no body
 * @param location    the header of that name, null when there is none
 */
public record KeptAnswer(byte[] request, int status, String contentType, String location, byte[] body) {

    /** Whether this answer belongs to the request of this digest. */
    public boolean answers(byte[] digest) {
        return Arrays.equals(request, digest);
    }
}
