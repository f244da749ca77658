package org.cordon.analysis.product.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code product-making}, and the names in its model. */
@Component
final class ProductMakingProcess implements ProcessDeclaration {

    static final String KEY = "product-making";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("write-product", Starter.ANALYST));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("startEvent_writeProduct", Set.of(Inputs.PRODUCT), Elements.READ_PRODUCT, Set.of(Inputs.READING),
                Elements.MEND_PRODUCT, Set.of());
    }

    /** Only analysts may see a product until it is disseminated. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_productRead",
                        time -> said("On {time} another analyst read the product: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_productUnread",
                        time -> said("Nobody read the product by {time}: it is back with its author.", time)),
                Map.entry("boundaryEvent_productChanged",
                        time -> said("On {time} the product was changed, or may go to all of its audience: it is looked at anew.", time)),
                Map.entry("boundaryEvent_productUnmended", time -> said("Nobody mended the product by {time}: it is given up.", time)));
    }

    /**
     * Returns the groups of analysts in the form that a model takes. Without analysts the result is a comma, because the engine turns an
     * empty text into a group without a name.
     */
    static String groups(List<String> accounts) {
        return accounts.isEmpty() ? "," : String.join(",", Roles.analysts(accounts));
    }

    static final class Elements {
        static final String READ_PRODUCT = "userTask_readProduct";
        static final String MEND_PRODUCT = "userTask_mendProduct";
    }

    static final class Messages {
        static final String PRODUCT_READ = "cordon.productRead";
        static final String PRODUCT_CHANGED = "cordon.productChanged";
        static final String PRODUCT_ENDED = "cordon.productEnded";
    }

    /** The variables that the engine keeps. */
    static final class Variables {
        static final ProcessVariable<String> PRODUCT_REFERENCE = ProcessVariable.string("productReference");
        /** The group of the author, or the groups of all analysts of the file once the author has left it; separated by commas. */
        static final ProcessVariable<String> AUTHOR_GROUP = ProcessVariable.string("authorGroup");
        /** The groups of the other analysts of the file, separated by commas. */
        static final ProcessVariable<String> SECOND_READER_GROUPS = ProcessVariable.string("secondReaderGroups");
        static final ProcessVariable<Boolean> ALL_MAY_GO = ProcessVariable.answer("allMayGo");
        static final ProcessVariable<String> READ_BY = ProcessVariable.string("readBy");
        static final ProcessVariable<Boolean> PRODUCT_APPROVED = ProcessVariable.bool("productApproved");
        static final ProcessVariable<Boolean> PRODUCT_DISSEMINATED = ProcessVariable.answer("productDisseminated");
        static final ProcessVariable<String> MEND_BY = ProcessVariable.string("mendBy");
    }

    /** The fields that people post; listeners consume them, and the engine never keeps them. */
    static final class Inputs {
        static final String PRODUCT = "product";
        static final String READING = "reading";
    }
}
