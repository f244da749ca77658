package org.cordon.analysis.product.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code product-recall}, and the names in its model. */
@Component
final class ProductRecallProcess implements ProcessDeclaration {

    static final String KEY = "product-recall";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(Elements.SETTLE_PRODUCT, Set.of(Inputs.RECALL));
    }

    @Override
    public boolean isShownToAnalysts() {
        return true;
    }

    /** Only the analysts of its file may know that something is now withheld from the audience. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_productFree",
                        time -> said("Since {time} everything that the product cites may go again to all of its audience.", time)),
                Map.entry("boundaryEvent_productRecalledOnPage",
                        time -> said("On {time} the product was recalled: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_productUnsettled",
                        time -> said("The time to settle it ended on {time}: the product is recalled.", time)));
    }

    static final class Elements {
        static final String SETTLE_PRODUCT = "userTask_settleProduct";
    }

    static final class Messages {
        static final String PRODUCT_FREE = "cordon.productFree";
    }

    /** The variables that the engine keeps. */
    static final class Variables {
        static final ProcessVariable<String> PRODUCT_REFERENCE = ProcessVariable.string("productReference");
        static final ProcessVariable<Boolean> ALREADY_RECALLED = ProcessVariable.bool("alreadyRecalled");
        /** The groups of the analysts who answer for the product, as in {@code product-making}. */
        static final ProcessVariable<String> AUTHOR_GROUP = ProcessVariable.string("authorGroup");
        static final ProcessVariable<String> OWED_BY = ProcessVariable.string("owedBy");
    }

    /** The fields that people post; the listener of the task consumes them, and the engine never keeps them. */
    static final class Inputs {
        static final String RECALL = "recall";
    }
}
