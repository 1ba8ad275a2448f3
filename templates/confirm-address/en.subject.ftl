Your new address?
