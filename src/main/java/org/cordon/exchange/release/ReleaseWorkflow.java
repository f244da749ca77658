package org.cordon.exchange.release;

import java.time.Instant;

/** What the process of a release is told. */
public interface ReleaseWorkflow {

    /** A country is to answer a request. */
    void ask(ReleaseRequest request, String country);

    /** Nobody has supplied what was asked for; the request waits for its deadline like any other. */
    void askNobody(ReleaseRequest request);

    /** What a country has released by a request is to be taken back at a time. */
    void endsAt(ReleaseRequest request, String country, Instant until);

    /** What a supplier has released of its own accord is to be taken back at a time; nothing if that is known already. */
    void endsAt(String item, String party, Instant until);

    /** A request has ended: whoever was asked and has not answered need not any longer. */
    void settled(String request);

    /** A request is needed no longer: whoever is asked, or is about to be, need not answer. */
    void calledOff(String request);
}
