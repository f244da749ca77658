package org.cordon.analysis.product;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.ASKED_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares products of analysis: their references, messages, facts and acts. */
@Component
public final class ProductFeature implements Feature {

    public static final ReferenceKind PRODUCT = ReferenceKind.ofNoOperation("Y").shownAt("/products/");

    public enum ProductMessage implements MessageKind {

        PRODUCT_DISSEMINATED("each of those for whom a product of an analysis file is", ASKED_ACTS, OF_NO_OPERATION),
        PRODUCT_RECALLED("each of those for whom a recalled product is", OF_NO_OPERATION),
        TARGET_PROPOSED("the country to which a product proposes a target", COUNTRY_ACTS, OF_NO_OPERATION);

        private final Telling telling;

        ProductMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum ProductFact implements FactType {

        /** A party of the audience has the product. The subject is the product, the country is that party; no operation is named. */
        PRODUCT_DISSEMINATED,
        PRODUCT_RECALLED
    }

    enum ProductAct implements Act {

        // Only the analysts of a product's file may see the audience of the product.
        PRODUCT_WRITTEN(leaving(start("product-making"), "POST /api/products")),
        PRODUCT_MENDED(leaving(done("userTask_mendProduct"), "POST /api/products/{reference}/mending",
                "POST /api/products/{reference}/giving-up")),
        PRODUCT_READ(leaving(done("userTask_readProduct"), "POST /api/products/{reference}/reading")),
        PRODUCT_ASSESSED(leaving(done("userTask_assessProduct"), "POST /api/products/{reference}/feedback").changedAt(Place.ITEM)),
        PROPOSAL_CONSIDERED(leaving(done("userTask_considerTarget"), "POST /api/products/{reference}/proposals/{number}")),
        PRODUCT_RECALLED(leaving(done("userTask_settleProduct"), "POST /api/products/{reference}/recall"));

        private final Footprint footprint;

        ProductAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(PRODUCT).messages(ProductMessage.values()).facts(ProductFact.values()).acts(ProductAct.values());
    }
}
