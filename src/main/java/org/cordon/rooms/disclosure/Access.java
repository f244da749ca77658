package org.cordon.rooms.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordon.platform.audit.AuditAction;

/**
 * One row of the audit, as its reader may see it.
 *
 * @param id         random; where the next page goes on
 * @param by         the groups of whoever it was: {@code ncb-IT}, {@code coordinator}
 * @param account    his account; null where it is not the reader's business
 * @param address    of his client; null where it is not the reader's business
 * @param route      what he called; null where it is not the reader's business
 * @param references of what it is about, as far as the reader is told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Access(UUID id, Instant at, AuditAction what, List<String> by, String account, String address, String route, String task,
        List<String> references, int status) {
}
