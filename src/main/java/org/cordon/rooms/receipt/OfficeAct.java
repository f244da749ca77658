package org.cordon.rooms.receipt;

import static org.cordon.rooms.receipt.Course.done;

import java.util.List;

/** What an office keeps for itself: directory, systems, accounts. */
enum OfficeAct implements Act {

    DIRECTORY_CHANGED(Place.DIRECTORY, Until.NEVER,
            List.of("PUT /api/countries/{code}", "PUT /api/countries/{code}/posts", "PUT /api/countries.csv"), Tells.nobody()),
    ENTRY_CONFIRMED(Place.DIRECTORY, Until.NEVER,
            List.of(done("userTask_confirmEntry"), "POST /api/countries/{code}/posts/confirmation"), Tells.nobody()),
    SPECIALIST_KEPT(Place.NOWHERE, Until.NEVER,
            List.of("POST /api/specialists", "PUT /api/specialists/{reference}", "DELETE /api/specialists/{reference}"), Tells.nobody()),
    SPECIALIST_CONFIRMED(Place.NOWHERE, Until.NEVER,
            List.of(done("userTask_confirmSpecialist"), "POST /api/specialists/{reference}/confirmation"), Tells.nobody()),
    POST_ACCOUNT_KEPT(Place.NOWHERE, Until.NEVER,
            List.of("POST /api/specialists/{reference}/accounts", "POST /api/specialists/{reference}/accounts/{account}/link",
                    "DELETE /api/specialists/{reference}/accounts/{account}"), Tells.nobody()),
    GIVEN_TO_POST(Place.NOWHERE, Until.NEVER,
            List.of("PUT /api/specialists/{reference}/given/{item}", "DELETE /api/specialists/{reference}/given/{item}"), Tells.nobody()),
    WORK_TRIED_AGAIN(Place.DIRECTORY, Until.NEVER, List.of("POST /api/failed-work/retry"), Tells.nobody()),
    SUBSCRIPTION_KEPT(Place.NOWHERE, Until.NEVER,
            List.of("POST /api/subscriptions", "DELETE /api/subscriptions/{reference}", "POST /api/subscriptions/{reference}/approval",
                    "POST /api/subscriptions/{reference}/refusal", "POST /api/subscriptions/{reference}/pause",
                    "POST /api/subscriptions/{reference}/resumption", "POST /api/subscriptions/{reference}/test"), Tells.nobody()),
    ACCOUNT_KEPT(Place.ACCOUNTS, Until.NEVER,
            List.of("POST /api/accounts", "POST /api/accounts/{account}/link", "PUT /api/accounts/{account}/email",
                    "PUT /api/accounts/{account}/groups/{group}", "DELETE /api/accounts/{account}/groups/{group}",
                    "DELETE /api/accounts/{account}", "DELETE /api/accounts/{account}/second-factor",
            "POST /api/accounts/requests/{id}/approval", "POST /api/accounts/requests/{id}/refusal"), Tells.nobody());

    private final Course course;

    OfficeAct(Place place, Until until, List<String> rows, Tells tells, String... next) {
        course = new Course(place, until, rows, tells, List.of(next));
    }

    @Override
    public Course course() {
        return course;
    }
}
