[#if contact.firstName?has_content]${contact.firstName}，您好：[#else]親愛的朋友，您好：[/#if]

我們寄電子報給您已有一段時間，但這一年來您沒有點開過任何內容。也許它已經不適合您，這完全沒有關係。

如果您還想繼續收到，只要點一下。若兩週內沒有收到您的回應，我們會自行將您移出名單，您不需要做任何事。

好，請繼續寄：https://shop.harbour.example/tw/stay

無論如何，謝謝您曾經閱讀。

林美惠
台北茶師

--
您同意接收我們的電子報，因此收到這封信。
主題、頻率與暫停：${preferencesUrl}
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
