package org.cordon.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The sessions of one Chromium, which people use one after the other. The files of pages stay in the cache, fetched and compiled once.
 * Cookies and stored data are removed when a person leaves.
 */
final class WarmContexts {

    private final Browser browser;
    private final Map<String, Deque<BrowserContext>> free = new HashMap<>();

    WarmContexts(Browser browser) {
        this.browser = browser;
    }

    /** @param kind the name of these options; only contexts of the same kind are used again */
    BrowserContext take(String kind, NewContextOptions options) {
        var waiting = waiting(kind, options.baseURL);
        return waiting.isEmpty() ? browser.newContext(options) : waiting.pop();
    }

    void giveBack(String kind, String address, BrowserContext context) {
        context.pages().forEach(Page::close);
        var page = context.newPage();
        var stored = new JsonObject();
        stored.addProperty("origin", address);
        stored.addProperty("storageTypes", "cookies,local_storage,indexeddb,cache_storage,service_workers");
        context.newCDPSession(page).send("Storage.clearDataForOrigin", stored);
        context.clearCookies();
        page.close();
        waiting(kind, address).push(context);
    }

    private Deque<BrowserContext> waiting(String kind, String address) {
        return free.computeIfAbsent(kind + " at " + address, unknown -> new ArrayDeque<>());
    }
}
