/**
 * Source control: whoever supplied an item lays down how it is used and who may see it, and only he loosens that.
 *
 * <p>An item is a nomination or a lead, named by its reference; what hangs on it (a target on its nominations, an arrest on its target) is
 * as restricted as the strictest of them. The rule itself stands in the database, in the function {@code withheld_from}, where queries and
 * row policies ask the same question. It knows no feature's types: targets and leads hand it their references.
 */
@ApplicationModule
package org.cordon.record.handling;

import org.springframework.modulith.ApplicationModule;
