package org.cordon.analysis.file.returns;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the page that shows a country the returns of its contributions, month by month. */
@Configuration(proxyBeanMethods = false)
class SheetPages {

    static final String PREFIX = "RETURNS-";

    private static final Pattern SHEET = Pattern.compile(PREFIX + "[0-9]{4}-[0-9]{2}");

    @Bean
    PageDeclaration returnSheetPage(ReturnSheets sheets, CurrentCaller caller) {
        return page("analysis-returns", "/analysis/returns").unlessRefused(sheets::requireCountry)
                .ledToBy(SHEET, reference -> caller.get().country().isPresent()
                        ? Optional.of("/analysis/returns?month=" + reference.substring(PREFIX.length())) : Optional.empty());
    }
}
