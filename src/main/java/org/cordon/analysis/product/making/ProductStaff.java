package org.cordon.analysis.product.making;

import java.util.List;
import org.cordon.analysis.file.AnalysisFileFeature;
import org.cordon.analysis.file.AnalysisFiles;
import org.cordon.analysis.product.Product;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.record.handling.HandlingFollower;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns products to analysts by their accounts. The author answers for a product. Once the author has left the file, every analyst of the
 * file answers for it. All analysts of the file except the author can be second readers. When the members of a file change, the tasks of
 * its products go to the new members.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProductStaff implements HandlingFollower {

    private final Products products;
    private final AnalysisFiles files;
    private final ProductWorkflow workflow;

    ProductStaff(Products products, AnalysisFiles files, ProductWorkflow workflow) {
        this.products = products;
        this.files = files;
        this.workflow = workflow;
    }

    List<String> authors(Product product) {
        var members = files.members(product.file());
        return members.contains(product.author()) ? List.of(product.author()) : members;
    }

    List<String> readers(Product product) {
        return files.members(product.file()).stream().filter(member -> !member.equals(product.author())).toList();
    }

    @Override
    public void follow(String item) {
        if (AnalysisFileFeature.ANALYSIS_FILE.matches(item)) {
            products.ofFile(item).stream().map(products::lock)
                    .forEach(product -> workflow.staffed(product.reference(), authors(product), readers(product)));
            products.dropDrafts(item, files.members(item));
        }
    }
}
