Danke[#if contact.firstName?has_content], ${contact.firstName}[/#if], und etwas zum Weitergeben
