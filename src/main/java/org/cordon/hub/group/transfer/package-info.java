/** Groups that change hands, are merged and split: what stewards propose, and what becomes of it. */
package org.cordon.hub.group.transfer;
