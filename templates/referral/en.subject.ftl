Thank you[#if contact.firstName?has_content], ${contact.firstName}[/#if], and something to pass on
