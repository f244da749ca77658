package org.cordon.analysis.product;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.cordon.analysis.product.Product.Text;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.record.handling.Handlings;
import org.cordon.record.results.document.DocumentLanguage;
import org.cordon.record.results.document.DocumentWords;
import org.cordon.record.results.document.PdfWriter;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;

/**
 * Writes a product as PDF. The PDF holds the words of the product in each language in which they were written, the reader's language first.
 * All other text is in the reader's language. Each page names the account that fetched it, and the time.
 */
@Service
public class ProductPaper {

    private static final String AREA = "product-document";

    private final ProductQueries queries;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    ProductPaper(ProductQueries queries, CurrentCaller caller, ActLimits acts, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * @throws Refusal not found, if the caller does not see the product; forbidden, if the caller may not read the words of the product now
     */
    public byte[] write(String reference, DocumentLanguage language) {
        var product = queries.one(reference);
        if (!product.readable()) {
            throw Refusal.forbidden("What {reference} says is not to be read now.", reference);
        }
        acts.take(ActFeature.DOCUMENT);
        AuditNotes.concerns(reference);
        var words = new DocumentWords(language, AREA);
        var context = new Context(language.locale());
        context.setVariable("w", words);
        context.setVariable("mirrored", language.isFromRightToLeft());
        context.setVariable("product", product);
        context.setVariable("texts", ordered(product.texts(), language));
        context.setVariable("fetched", words.say("fetched").replace("{who}", caller.get().user())
                .replace("{party}", Handlings.code(caller.get().party())).replace("{time}", words.time(clock.instant())));
        return PdfWriter.write(PdfWriter.html("product", context), language, null);
    }

    private static List<Text> ordered(List<Text> texts, DocumentLanguage language) {
        return texts.stream().sorted(Comparator.comparing((Text text) -> !text.language().equals(language.code()))
                .thenComparing(Text::language)).toList();
    }
}
