package org.cordon.platform.act;

import java.util.Arrays;

/**
 * What a caller was answered when his act was done, and the digest of the request that it answers.
 *
 * @param contentType null when there is no body
 * @param location    the header of that name, null when there is none
 */
public record KeptAnswer(byte[] request, int status, String contentType, String location, byte[] body) {

    /** Whether it is this request that was answered. */
    public boolean answers(byte[] digest) {
        return Arrays.equals(request, digest);
    }
}
