package org.cordon.record.subscription.delivery;

import org.cordon.record.subscription.DeliveryFailure;

/**
 * The result of an attempt.
 *
 * @param failure the reason of the failure; null if the receiver took the message
 * @param status  the HTTP status of the receiver's answer, or null
 */
record Outcome(DeliveryFailure failure, Integer status) {

    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;
    private static final int REFUSAL = 400;
    private static final int GONE = 410;

    static Outcome failed(DeliveryFailure failure) {
        return new Outcome(failure, null);
    }

    static Outcome answered(int status) {
        if (status >= SUCCESS && status < REDIRECTION) {
            return new Outcome(null, status);
        }
        if (status == GONE) {
            return new Outcome(DeliveryFailure.GONE, status);
        }
        return new Outcome(status >= REDIRECTION && status < REFUSAL ? DeliveryFailure.REDIRECTED : DeliveryFailure.REFUSED, status);
    }

    boolean isTaken() {
        return failure == null;
    }
}
