[#if contact.firstName?has_content]${contact.firstName}，您覺得如何？[#else]您覺得如何？[/#if]
