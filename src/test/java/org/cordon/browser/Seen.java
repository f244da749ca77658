package org.cordon.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.util.Map;

/** The texts that elements of a page have shown, also of elements that have gone since. A new page begins anew. */
final class Seen {

    private static final int LONG = 60_000;
    private static final String LISTEN = """
            (selector) => {
              window.cordonSeen = '';
              const look = () => document.querySelectorAll(selector).forEach((one) => { window.cordonSeen += one.textContent; });
              new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
              look();
            }""";

    private final Page page;

    private Seen(Page page) {
        this.page = page;
    }

    static Seen of(Page page, String selector) {
        page.evaluate(LISTEN, selector);
        return new Seen(page);
    }

    /** Waits until an element has shown the text. */
    void await(String text) {
        page.waitForFunction("({ text }) => window.cordonSeen.includes(text)", Map.of("text", text),
                new WaitForFunctionOptions().setTimeout(LONG));
    }
}
