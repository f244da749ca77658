package org.cordon.rooms.receipt.web;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page on which readers find the receipts of their own acts. */
@Configuration(proxyBeanMethods = false)
class ReceiptPage {

    @Bean
    PageDeclaration receiptsPage() {
        return page("receipts", "/receipts");
    }
}
