/**
 * Products of analysis files: one text for one audience, based on contributions that may go to all of this audience. A second analyst reads
 * a product before it is disseminated. The audience gives feedback. A product can be recalled.
 *
 * <p>The analysts of its file see the whole product. Its audience sees it once it is disseminated. The coordination sees that a product
 * exists and can recall it, but sees neither its words nor its audience ({@code R__39_products.sql}). A product belongs to no operation.
 */
@ApplicationModule
package org.cordon.analysis.product;

import org.springframework.modulith.ApplicationModule;
