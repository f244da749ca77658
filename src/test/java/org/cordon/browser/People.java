package org.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The people who use Cordon in one test, each in a browser session of his own. A page that complains in its console lets the test fail. */
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

    /** Somebody who has not signed in. */
    Person visitor() {
        return visitor("en-GB");
    }

    /** Somebody whose browser asks for this language. */
    Person visitor(String language) {
        return present(language, new NewContextOptions().setViewportSize(1280, 720).setLocale(language));
    }

    /** Somebody who reads the longer of the French and the Spanish words. */
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

    /** Somebody with a telephone, who has not signed in. */
    Person onPhone() {
        return present("phone", new NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    /** Somebody who has signed in and landed where his work is. */
    Person signedIn(String account) {
        return visitor().open("/").signIn(account, "cordon");
    }

    /** What happens elsewhere meanwhile, over REST. */
    Elsewhere elsewhere() {
        return new Elsewhere(address);
    }

    void showScreens(String name) {
        for (int i = 0; i < present.size(); i++) {
            Screenshots.keep(present.get(i).page(), name + "-" + (i + 1));
        }
    }

    @Override
    public void close() {
        present.forEach(Person::leave);
        assertThat(present).as("complaints in the console").flatExtracting(Person::complaints).isEmpty();
    }
}
