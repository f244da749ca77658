/**
 * Products of analysis files: one text for one audience, resting on contributions that may all go there; read by a second analyst,
 * disseminated, assessed by those for whom it is, and recalled.
 *
 * <p>A product is there whole for the analysts of its file, for those for whom it is once it is disseminated, and for the coordination as
 * something that can be recalled ({@code R__39_products.sql}). It belongs to no operation.
 */
@ApplicationModule
package org.cordon.analysis.product;

import org.springframework.modulith.ApplicationModule;
