package org.cordon.analysis.product.making;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.analysis.product.ProductFeature;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets analysts write products. */
@Service
@Transactional
public class ProductWriting {

    private final ProductFields fields;
    private final Products products;
    private final WritableFiles files;
    private final ProductRecall recalls;
    private final ProductWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    ProductWriting(ProductFields fields, Products products, WritableFiles files, ProductRecall recalls, ProductWorkflow workflow,
            CurrentCaller caller, ActLimits acts, Clock clock) {
        this.fields = fields;
        this.products = products;
        this.files = files;
        this.recalls = recalls;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal if the caller is not an analyst, or works for a country or a partner; checked before the request body is read */
    public void requireAnalyst() {
        if (!caller.get().isAnalyst()) {
            throw Refusal.forbidden("Only an analyst may do this.");
        }
    }

    /**
     * Takes a new product, and starts the check whether everything that the product cites may go to its whole audience.
     *
     * @return the reference of the product
     * @throws Refusal with every reason and its field; not found, if the caller does not work in the file; conflict, if the file is not
     *                 running, or nobody else works in it
     */
    public String write(JsonNode posted) {
        var reference = writeByForm(posted);
        workflow.written(reference);
        return reference;
    }

    /** Takes a product without starting the process: the caller of this method starts it. Same refusals as {@link #write}. */
    public String writeByForm(JsonNode posted) {
        requireAnalyst();
        acts.take(ActFeature.CHANGE);
        var frame = ProductFields.frame(posted);
        var file = files.require(frame.file()).reference();
        var content = fields.content(posted, file, true);
        acts.reach(content.audience().size(), false);
        if (frame.replaces() != null) {
            recalls.replace(frame.replaces(), file);
        }
        var reference = ProductFeature.PRODUCT.draw();
        products.add(reference, file, caller.get().user(), content, frame.replaces(), clock.instant());
        files.require(file);
        products.keep(reference, content);
        AuditNotes.concerns(reference);
        return reference;
    }
}
