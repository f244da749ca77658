package org.cordon.rooms.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordon.platform.audit.AuditAction;

/**
 * One row of the audit, as the reader may see that row.
 *
 * @param id         a random id; the id of the last row on a page requests the next page
 * @param by         the groups of the account that acted: {@code ncb-IT}, {@code coordinator}
 * @param account    the account; null if the reader may not know it
 * @param address    the address of the client; null if the reader may not know it
 * @param route      the route that was called; null if the reader may not know it
 * @param references the references that the row is about, as far as the reader may know them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Access(UUID id, Instant at, AuditAction what, List<String> by, String account, String address, String route, String task,
        List<String> references, int status) {
}
