package org.cordon.hub.contact;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import java.util.Optional;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the page of blind contacts: a bureau sees its declarations and the questions put to it, compliance sees the register. */
@Configuration(proxyBeanMethods = false)
class ContactPage {

    @Bean
    PageDeclaration contactsPage(ContactDeclarations declarations, ContactAskings askings) {
        return page("contacts", "/contacts").ledToBy(ContactFeature.CONTACT.form(),
                reference -> declarations.find(reference).isPresent() || askings.find(reference).isPresent()
                        ? Optional.of("/contacts#" + reference) : Optional.empty());
    }
}
