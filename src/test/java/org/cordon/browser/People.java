package org.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The people who use Cordon in one test, each in a browser session of their own. A page that complains in its console lets the test fail.
 */
final class People implements Store.CloseableResource {

    private final WarmContexts contexts;
    private final String address;
    private final int patience;
    private final List<Person> present = new ArrayList<>();

    People(WarmContexts contexts, String address, int patience) {
        this.contexts = contexts;
        this.address = address;
        this.patience = patience;
    }

    /** Returns a person who has not signed in. */
    Person visitor() {
        return visitor("en-GB");
    }

    /** Returns a person whose browser asks for this language. */
    Person visitor(String language) {
        return present(language, new NewContextOptions().setViewportSize(1280, 720).setLocale(language));
    }

    /** Returns a person who reads the longer of the French and the Spanish texts. */
    Person readingLongestTexts() {
        var reader = present("longest texts", new NewContextOptions().setViewportSize(1280, 720).setLocale("fr"));
        reader.page().context().addCookies(List.of(LongestTexts.spokenAt(address)));
        return reader;
    }

    private Person present(String kind, NewContextOptions screen) {
        var context = contexts.take(kind, screen.setBaseURL(address).setTimezoneId(Person.ZONE.getId()));
        context.setDefaultTimeout(patience);
        var person = new Person(context, () -> contexts.giveBack(kind, address, context));
        present.add(person);
        return person;
    }

    /** Returns a person with a telephone, who has not signed in. */
    Person onPhone() {
        return present("phone", new NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    /** Signs a person in, who lands on the account's first page. */
    Person signedIn(String account) {
        return visitor().open("/").signIn(account, "cordon");
    }

    /** Returns the acts of other people, which go over REST meanwhile. */
    Elsewhere elsewhere() {
        return new Elsewhere(address);
    }

    /** Keeps pictures of all screens, and returns what is on them in words. */
    String showScreens(String name) {
        var words = new StringBuilder();
        for (int i = 0; i < present.size(); i++) {
            Screenshots.keep(present.get(i).page(), name + "-" + (i + 1));
            words.append("\n%d %s".formatted(i + 1, present.get(i).screen()));
        }
        return words.toString();
    }

    @Override
    public void close() {
        present.forEach(Person::leave);
        assertThat(present).as("complaints in the console").flatExtracting(Person::complaints).isEmpty();
    }
}
