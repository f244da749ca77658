/**
 * The reports of countries on the whereabouts of a target: leads, and locations. Only the authority of the place itself can make a location
 * positive.
 *
 * <p>Officers report through Tasklist and {@code /api}, a wanting country says what became of each report, and the reporting country is
 * told. Reports on persons given by notice number and name come in through the module {@code personreport}, which knows who is sought. This
 * package, without its subpackages, knows neither the engine nor the web, and nothing of arrests.
 */
@ApplicationModule
package org.cordon.roundup.lead;

import org.springframework.modulith.ApplicationModule;
