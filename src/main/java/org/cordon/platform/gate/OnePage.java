package org.cordon.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;

/** A request to the engine whose answer is limited to one page, so that no caller makes Cordon hold all rows at once. */
final class OnePage extends HttpServletRequestWrapper {

    /** The largest number of rows in a page. The webapps never ask for more. */
    static final int ROWS = 2_000;

    private static final String PARAMETER = "maxResults";
    private static final Pattern FEW_ENOUGH = Pattern.compile("[0-9]{1,9}");

    private OnePage(HttpServletRequest request) {
        super(request);
    }

    /**
     * Returns the request with a limit on its rows: the limit in the request, or {@link #ROWS} if the request sets no limit.
     *
     * @throws Refusal when the limit in the request is larger than {@link #ROWS}
     */
    static HttpServletRequest of(HttpServletRequest request) {
        var asked = request.getParameterMap().getOrDefault(PARAMETER, new String[0]);
        for (var rows : asked) {
            if (!FEW_ENOUGH.matcher(rows).matches() || Integer.parseInt(rows) > ROWS) {
                throw Refusal.invalid("maxResults: a page holds {most} rows at most; ask for the next with firstResult.", ROWS);
            }
        }
        return asked.length > 0 ? request : new OnePage(request);
    }

    @Override
    public String getQueryString() {
        var query = super.getQueryString();
        return (query == null || query.isEmpty() ? "" : query + "&") + PARAMETER + "=" + ROWS;
    }
}
