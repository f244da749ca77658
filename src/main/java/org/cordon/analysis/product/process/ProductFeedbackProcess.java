package org.cordon.analysis.product.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code product-feedback}, and the names in its model. */
@Component
final class ProductFeedbackProcess implements ProcessDeclaration {

    static final String KEY = "product-feedback";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("userTask_assessProduct", Set.of(Inputs.FEEDBACK));
    }

    @Override
    public boolean isShownToPartners() {
        return true;
    }

    /** Only the analysts of its file may know the audience of a product; each recipient knows only of itself. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_productAssessed",
                        time -> said("On {time} somebody of your office said what the product was worth: there is nothing left to do.",
                                time)),
                Map.entry("boundaryEvent_productUnassessed",
                        time -> said("Nobody said by {time} what the product was worth. It can still be said on its page.", time)));
    }

    static final class Messages {
        static final String PRODUCT_ASSESSED = "cordon.productAssessed";
        static final String PRODUCT_RECALLED = "cordon.productRecalled";
    }

    /** The variables that the engine keeps. */
    static final class Variables {
        static final ProcessVariable<String> PRODUCT_REFERENCE = ProcessVariable.string("productReference");
        /** The code of the recipient. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> RECIPIENT_GROUP = ProcessVariable.string("recipientGroup");
        static final ProcessVariable<String> OWED_BY = ProcessVariable.string("owedBy");
    }

    /** The fields that people post; the listener of the task consumes them, and the engine never keeps them. */
    static final class Inputs {
        static final String FEEDBACK = "feedback";
    }
}
